import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import './app/theme.css';

const root = document.getElementById('app');
if (!root) throw new Error('expected an element with the id app');
createRoot(root).render(<App />);
