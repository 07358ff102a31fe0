import { useRef } from '@inquirer/core';

/**
 * Draws what stands above a prompt at the moment the prompt begins to listen: whoever sees a question can answer it. What is
 * typed before that is thrown away, as keys pressed twice should be.
 */
export function usePage(draw: () => void): void {
  const isDrawn = useRef(false);
  if (isDrawn.current) return;
  isDrawn.current = true;
  draw();
}
