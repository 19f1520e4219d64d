import { useEffect, useRef, useState } from 'react';
import { words } from '@/words/controls';
import type { DrawnMap } from './draw-map.h5';
import type { PlaceMapProps } from './place-map';
import './place-map.scss';

/** A plain map of our own points: no tiles, so that nothing is asked of anyone else's server. */
export function PlaceMap({ points, position, ringInMetres, selectedId, onSelect, credit, label }: PlaceMapProps) {
  const host = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<DrawnMap | null>(null);
  const select = useRef(onSelect);
  select.current = onSelect;

  useEffect(() => {
    let isGone = false;
    let drawn: DrawnMap | undefined;
    void import(/* webpackChunkName: "map" */ './draw-map.h5').then(({ openMap }) => {
      if (isGone || !host.current) return;
      drawn = openMap(host.current);
      setMap(drawn);
    });
    return () => {
      isGone = true;
      drawn?.close();
    };
  }, []);

  useEffect(() => map?.showPlaces(points, position, ringInMetres), [map, points, position, ringInMetres]);
  useEffect(() => map?.showPins(points, selectedId, (id) => select.current(id)), [map, points, selectedId]);

  return (
    <section className='place-map' aria-label={`${label}，${words.mapOf}`}>
      <div ref={host} className='place-map__canvas' />
      {credit ? <div className='place-map__credit'>{credit}</div> : null}
    </section>
  );
}
