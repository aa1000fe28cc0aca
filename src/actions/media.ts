import { ok, type Result } from '#domain/shared/result.ts';
import { addMedium, removeMedium, type Upload } from '#usecases/media.ts';
import { action } from './submit.ts';

export const add = action(addMedium, {
  parse,
  next: ({ name }) => `/studio/media/${name}?added`,
});

export const remove = action(removeMedium, {
  parse: (_form, params) => ok({ name: params.name ?? '' }),
  next: () => '/studio/media?removed',
});

async function parse(form: FormData): Promise<Result<Upload>> {
  const said = (field: string) => {
    const value = form.get(field);
    return typeof value === 'string' ? value.trim() : '';
  };
  const file = form.get('file');
  const sent = typeof file === 'object' && file !== null && file.size > 0 ? file : null;
  return ok({
    bytes: sent ? new Uint8Array(await sent.arrayBuffer()) : null,
    fileName: sent?.name ?? '',
    name: said('name'),
    clientId: said('clientId'),
  });
}
