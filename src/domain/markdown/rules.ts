/** Every rule of the content language that a file can break. Each has its two sentences in the message catalogue. */
export const diagnosticRules = ['unreadable-front-matter'] as const;
export type DiagnosticRule = (typeof diagnosticRules)[number];
