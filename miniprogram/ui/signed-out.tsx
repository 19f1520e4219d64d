/** WeChat always knows who is there. */
export function SignedOut() {
  return null;
}
