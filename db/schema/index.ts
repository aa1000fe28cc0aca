export * from './assignments.ts';
export * from './attempts.ts';
export * from './content.ts';
export * from './health.ts';
export * from './lessons.ts';
export * from './mastery.ts';
export * from './people.ts';
export * from './replies.ts';
