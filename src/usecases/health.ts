import { proveWritable } from '#db/queries/health.ts';
import { ok } from '#domain/shared/result.ts';
import { useCase } from './context.ts';

interface Health {
  readonly database: 'ok' | 'cannot be written';
  readonly content: { readonly served: number; readonly inError: number };
}

/** Whether the database can be written, and how many content files are served and how many are in error. */
export const checkHealth = useCase<void, Health>('health.read', async (context, _input, authorise) => {
  const allowed = authorise();
  if (!allowed.ok) return allowed;
  const files = context.catalog.files();
  const writable = await proveWritable(context.db, context.now).then(
    () => true,
    () => false,
  );
  return ok({
    database: writable ? 'ok' : 'cannot be written',
    content: {
      served: files.filter(({ entry }) => entry !== null && !entry.document.draft).length,
      inError: files.filter(({ inError }) => inError).length,
    },
  });
});
