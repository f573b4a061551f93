import { Component, type ReactNode } from 'react';
import { messageOf } from '../core/errors.ts';
import { Button } from '../ui/button.tsx';
import { words } from './words.ts';

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
    return { message: messageOf(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <div className="page-fault" role="alert">
        <p>{words.stopped(message)}</p>
        <Button onPress={() => this.setState({ message: null })}>{words.showAgain}</Button>
      </div>
    );
  }
}
