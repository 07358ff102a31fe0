import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests of pure rooms change nothing outside themselves, so their files share a process and what it has loaded. */
const pure = ['domain', 'excel', 'formats', 'html', 'i18n', 'interchange', 'office', 'report', 'word'].map(
  (room) => `test/unit/${room}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'pure rooms', include: pure, isolate: false } },
      { extends: true, test: { name: 'others', include: ['test/**/*.test.ts'], exclude: pure } },
    ],
    // Forks and not threads: tests change the working folder, start pseudo-terminals and kill children.
    pool: 'forks',
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Kill loops, whole provinces and LibreOffice on a slow laptop: a hang is caught, slowness is not a failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
    // The same answers everywhere, whatever the machine speaks and wherever it stands.
    env: { TZ: 'Asia/Ho_Chi_Minh' },
    unstubEnvs: true,
    restoreMocks: true,
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'html'] },
  },
});
