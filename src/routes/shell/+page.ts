// The service worker answers with this page for addresses that were never prerendered; the browser then
// routes by the address itself.
export const ssr = false;
