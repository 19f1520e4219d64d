/** Phones have no AbortController and TanStack Query calls it unguarded; nothing here is ever cancelled mid-flight. */
export class AbortController {
  readonly signal = { aborted: false, addEventListener: () => {}, removeEventListener: () => {} };

  abort(): void {
    this.signal.aborted = true;
  }
}
