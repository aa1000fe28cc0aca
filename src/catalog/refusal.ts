/** The code of an error of the file system, '' when it is none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether the file system would not let us write: a person can do something about it. */
export const isRefusal = (error: unknown): boolean =>
  ['EACCES', 'EPERM', 'EEXIST', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR'].includes(codeOf(error));
