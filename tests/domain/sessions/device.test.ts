import { expect, test } from 'vitest';
import { deviceOf } from '#domain/sessions/device.ts';

const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';

test.for([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`, 'chrome', 'windows'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/140.0.0.0`, 'edge', 'windows'],
  [`Mozilla/5.0 (X11; Linux x86_64) ${chrome} Safari/537.36 OPR/120.0.0.0`, 'opera', 'linux'],
  [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${chrome} Safari/537.36`, 'chrome', 'chromeos'],
  [`Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36`, 'chrome', 'android'],
  [
    'Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-A546B) SamsungBrowser/28.0 Chrome/130.0 Safari/537.36',
    'samsung',
    'android',
  ],
  ['Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0', 'firefox', 'android'],
  [`${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15`, 'safari', 'macos'],
  [`${mac.replace('10_15_7', '10.15')} Gecko/20100101 Firefox/142.0`, 'firefox', 'macos'],
  [`${phone} Version/18.5 Mobile/15E148 Safari/604.1`, 'safari', 'ios'],
  [`${phone} CriOS/140.0.0.0 Mobile/15E148 Safari/604.1`, 'chrome', 'ios'],
  [`${phone} FxiOS/142.0 Mobile/15E148 Safari/605.1.15`, 'firefox', 'ios'],
] as const)('%s is told apart', ([agent, browser, system]) => {
  expect(deviceOf(agent)).toEqual({ browser, system });
});

test('what does not say what it is, is nothing that is known', () => {
  for (const agent of [null, '', 'curl/8.5.0', 'x'.repeat(100_000)]) {
    expect(deviceOf(agent)).toEqual({ browser: null, system: null });
  }
});
