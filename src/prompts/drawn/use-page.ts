import { useRef } from '@inquirer/core';

/**
 * Draws the page above a prompt just when it begins to listen, so that whoever sees a question can answer it. Keys typed earlier, such as
 * double presses, are discarded.
 */
export function usePage(draw: () => void): void {
  const isDrawn = useRef(false);
  if (isDrawn.current) return;
  isDrawn.current = true;
  draw();
}
