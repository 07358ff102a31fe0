/** Tests that fail under Wine for a reason of Wine's or of the test's, not of the tool's. @type {readonly { tests: RegExp, why: string }[]} */
const known = [
  {
    tests: /save-file\.test\.ts: .*(names the copy|earlier conflict copy)/,
    why: 'the name has the local time, and Wine takes TZ for another zone',
  },
  {
    tests: /lock-file\.test\.ts: .*names the first/,
    why: 'the moment is told in local time, and Wine takes TZ for another zone',
  },
  {
    tests: /lock-file\.test\.ts: .*(was killed|one of several processes)/,
    why: 'other processes talk through pipes, which Node has none of under Wine',
  },
  {
    tests: /lock-file\.test\.ts: .*made before the process with its number started/,
    why: 'the age of a process is asked of PowerShell, which Wine has none of',
  },
  {
    tests: /(save-file\.test\.ts: .*which folder is missing|files\.test\.ts: .*what is in the way)/,
    why: 'a file in the place of a folder is told with another code of the system',
  },
  { tests: /keeper\.test\.ts: /, why: 'the name of an open file that was removed is gone only when it is closed' },
];

/** @param {string} name The file, and the name of the test. */
export function isKnown(name) {
  return known.some(({ tests }) => tests.test(name));
}
