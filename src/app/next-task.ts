/** Lets the browser paint and answer taps before the work goes on: a slow phone feels every long task. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
