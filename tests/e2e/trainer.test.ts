import { walkAsTrainer } from './trainer/walk.ts';

walkAsTrainer({ width: 1280, javascript: true });
walkAsTrainer({ width: 360, javascript: false });
