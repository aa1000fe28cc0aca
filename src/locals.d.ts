/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Made once for each request by the middleware. */
    context: import('#usecases/context.ts').Context;
    /** Made once by the server; see `src/server/app.ts`. */
    app: import('#server/app.ts').App;
    /** Why a page cannot be shown, and its address, for the page that says so. */
    refused?: { readonly told: import('#actions/refusals.ts').Told; readonly address: string };
    /** A form whose sender is signed out, for the page that keeps it. */
    unsent?: import('#actions/unsent.ts').Unsent;
  }
}
