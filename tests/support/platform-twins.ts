type Fits<Wanted, Given extends Wanted> = Given;

/** The browser's module must be usable wherever WeChat's is: a twin that is not fails to compile here. */
export type Twins = [
  Fits<typeof import('@/platform/address'), typeof import('@/platform/address.h5')>,
  Fits<typeof import('@/platform/call'), typeof import('@/platform/call.h5')>,
  Fits<typeof import('@/platform/connection'), typeof import('@/platform/connection.h5')>,
  Fits<typeof import('@/platform/copy-text'), typeof import('@/platform/copy-text.h5')>,
  Fits<typeof import('@/platform/foreground'), typeof import('@/platform/foreground.h5')>,
  Fits<typeof import('@/platform/location'), typeof import('@/platform/location.h5')>,
  Fits<typeof import('@/platform/media'), typeof import('@/platform/media.h5')>,
  Fits<typeof import('@/platform/navigate-to-place'), typeof import('@/platform/navigate-to-place.h5')>,
  Fits<typeof import('@/platform/open-pdf'), typeof import('@/platform/open-pdf.h5')>,
  Fits<typeof import('@/platform/page-link'), typeof import('@/platform/page-link.h5')>,
  Fits<typeof import('@/platform/phone-call'), typeof import('@/platform/phone-call.h5')>,
  Fits<typeof import('@/platform/scan'), typeof import('@/platform/scan.h5')>,
  Fits<typeof import('@/platform/session'), typeof import('@/platform/session.h5')>,
  Fits<typeof import('@/platform/subscribe'), typeof import('@/platform/subscribe.h5')>,
  Fits<typeof import('@/platform/view-photos'), typeof import('@/platform/view-photos.h5')>,
  Fits<typeof import('@/platform/wide-screen'), typeof import('@/platform/wide-screen.h5')>,
  Fits<typeof import('@/ui/accessible'), typeof import('@/ui/accessible.h5')>,
  Fits<typeof import('@/ui/date-field'), typeof import('@/ui/date-field.h5')>,
  Fits<typeof import('@/ui/list-row'), typeof import('@/ui/list-row.h5')>,
  Fits<typeof import('@/ui/page-frame'), typeof import('@/ui/page-frame.h5')>,
  Fits<typeof import('@/ui/place-map'), typeof import('@/ui/place-map.h5')>,
  Fits<typeof import('@/ui/png-picture'), typeof import('@/ui/png-picture.h5')>,
  Fits<typeof import('@/ui/signed-out'), typeof import('@/ui/signed-out.h5')>,
  Fits<typeof import('@/ui/text-box'), typeof import('@/ui/text-box.h5')>,
  Fits<typeof import('@/features/grievances/inbox-row'), typeof import('@/features/grievances/inbox-row.h5')>,
  Fits<typeof import('@/features/posts/post-row'), typeof import('@/features/posts/post-row.h5')>,
  keyof typeof import('@/ui/portal.h5'), // WeChat's is Taro's own component, with properties of its own
];
