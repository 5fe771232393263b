// Lints server/openapi.yaml with the rules of redocly.yaml.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const redocly = 'node_modules/@redocly/cli/bin/cli.js';
if (!existsSync(redocly)) {
    console.error('tests/contract/node_modules is missing: run "npm ci" in tests/contract (./dev test does it).');
    process.exit(1);
}
const lint = spawnSync(process.execPath, [redocly, 'lint', '--config', 'redocly.yaml', '../../server/openapi.yaml'], {
    stdio: 'inherit',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
});
process.exit(lint.status ?? 1);
