import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { CrashPage } from './crash-page';

interface BoundaryProps {
  readonly path: string;
  readonly children: ReactNode;
}
interface BoundaryState {
  readonly broken: boolean;
  readonly path: string;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: false, path: this.props.path };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { broken: true };
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return props.path === state.path ? null : { broken: false, path: props.path };
  }

  override render(): ReactNode {
    return this.state.broken ? <CrashPage /> : this.props.children;
  }
}

/** A screen that breaks says so in words; the bar above it goes on, and another address starts afresh. */
export function CrashBoundary({ children }: { readonly children: ReactNode }): ReactNode {
  return <Boundary path={useLocation().pathname}>{children}</Boundary>;
}
