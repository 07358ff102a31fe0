/** Runs the named script as if started itself, and writes its time and memory to the fourth stream. */
import { writeSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const [node = '', , script = '', ...args] = process.argv;
process.argv = [node, script, ...args];
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1_000_000, megabytes: maxRSS / 1_024 }));
});
await import(pathToFileURL(script).href);
