import { walkAsEmployee } from './employee/walk.ts';

walkAsEmployee({ width: 360, javascript: false });
