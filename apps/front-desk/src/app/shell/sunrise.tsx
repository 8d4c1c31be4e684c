import type { ReactNode } from 'react';

/** The product's mark: a sun over the line of the day. */
export function Sunrise({ size = 26 }: { readonly size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#0b7a6e" />
      <path
        d="M6 21h20M16 7.5v3M7.8 11.3l1.9 2.2M24.2 11.3l-1.9 2.2"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <path d="M10 21a6 6 0 0 1 12 0" fill="#fff" />
    </svg>
  );
}
