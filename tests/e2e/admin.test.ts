import { walkAsAdmin } from './admin/walk.ts';

walkAsAdmin({ width: 1280, javascript: true });
walkAsAdmin({ width: 360, javascript: false });
