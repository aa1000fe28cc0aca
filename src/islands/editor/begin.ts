// The page works without any of this. The editor itself is fetched by this page alone, once it stands.
const form = document.querySelector<HTMLFormElement>('#editor');
const field = document.querySelector<HTMLTextAreaElement>('#text');
if (form && field) import('./mount.ts').then(({ mount }) => mount(form, field));
