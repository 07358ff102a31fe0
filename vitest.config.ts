import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
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
