import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';

interface GuardProps {
  readonly children: ReactNode;
}

interface GuardState {
  readonly message: string | null;
}

/** Keeps an error of one view from taking the whole page with it. */
export class Guard extends Component<GuardProps, GuardState> {
  override readonly state: GuardState = { message: null };

  static getDerivedStateFromError(error: unknown): GuardState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <div className="page-fault" role="alert">
        <p>This view stopped: {message}.</p>
        <Button onPress={() => this.setState({ message: null })}>Show it again</Button>
      </div>
    );
  }
}
