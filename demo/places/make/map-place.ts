import * as z from 'zod/mini';

/** A named place as OpenStreetMap gives it: WGS-84, with the county the extract put it in. */
export const mapPlaces = z.array(z.object({ name: z.string(), county: z.string(), lng: z.number(), lat: z.number() }));
export type MapPlace = z.infer<typeof mapPlaces>[number];

/** County borders in GCJ-02: used here to check where a place lies, never shipped. */
export const countyBorders = z.object({
  features: z.array(
    z.object({
      properties: z.object({ adcode: z.number(), name: z.string() }),
      geometry: z.object({ coordinates: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))) }),
    }),
  ),
});
export type CountyBorders = z.infer<typeof countyBorders>['features'];
