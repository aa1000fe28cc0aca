import { walkAsManager } from './manager/walk.ts';

walkAsManager({ width: 1280, javascript: true });
walkAsManager({ width: 360, javascript: false });
