import { Component, type ReactNode } from 'react';
import { CrashPage } from './crash-page';

/** A screen that breaks says so in words; the bar above it goes on, and another screen starts afresh. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <CrashPage /> : this.props.children;
  }
}
