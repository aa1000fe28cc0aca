import { walkAsEmployee } from './employee/walk.ts';

walkAsEmployee({ width: 1280, javascript: true });
walkAsEmployee({ width: 360, javascript: true });
