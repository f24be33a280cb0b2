/** Whether `left` is before `right`, to the millisecond; equal texts, the usual case, are not parsed. */
export function isEarlier(left: string, right: string): boolean {
  return left !== right && Date.parse(left) < Date.parse(right);
}
