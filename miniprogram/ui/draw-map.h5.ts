import * as leaflet from 'leaflet';
import { words } from '@/words/controls';
import type { MapPoint, MapPosition } from './place-map';
import './leaflet.scss';

export interface DrawnMap {
  /** Fits the view to everything worth seeing and draws the person and their ring. */
  readonly showPlaces: (points: readonly MapPoint[], position?: MapPosition, ringInMetres?: number) => void;
  readonly showPins: (
    points: readonly MapPoint[],
    selectedId: string | undefined,
    onSelect: (id: string) => void,
  ) => void;
  readonly close: () => void;
}

const at = ({ latitude, longitude }: MapPosition): leaflet.LatLngTuple => [latitude, longitude];

/** Names come from data: Leaflet reads a string as HTML, an element as it is. */
const asText = (text: string): HTMLElement => Object.assign(document.createElement('span'), { textContent: text });

const pin = (point: MapPoint, isSelected: boolean): leaflet.Marker => {
  const looks = ['map-pin', point.isDimmed && 'map-pin--dimmed', isSelected && 'map-pin--selected'];
  const icon = leaflet.divIcon({ className: looks.filter(Boolean).join(' '), iconSize: [44, 44], html: '' });
  const marker = leaflet.marker(at(point), {
    icon,
    alt: point.name,
    title: point.name,
    zIndexOffset: isSelected ? 1000 : 0,
  });
  if (isSelected) marker.bindTooltip(asText(point.name), { permanent: true, direction: 'top', offset: [0, -14] });
  return marker;
};

const nameForReaders = (marker: leaflet.Marker, name: string): void =>
  marker.getElement()?.setAttribute('aria-label', name);

const person = (position: MapPosition, ringInMetres: number | undefined): leaflet.Layer[] => {
  const dot = leaflet.circleMarker(at(position), {
    radius: 8,
    weight: 3,
    color: '#fff',
    fillColor: '#1f5fbf',
    fillOpacity: 1,
  });
  dot.bindTooltip(asText(words.myPosition), { direction: 'bottom' });
  if (!ringInMetres) return [dot];
  const ring = leaflet.circle(at(position), {
    radius: ringInMetres,
    weight: 2,
    dashArray: '6 6',
    color: '#5c5650',
    fillOpacity: 0.06,
  });
  return [ring.bindTooltip(asText(words.walkingRing), { sticky: true }), dot];
};

const around = (points: readonly MapPoint[], position?: MapPosition, ringInMetres?: number): leaflet.LatLngBounds => {
  if (position && ringInMetres) return leaflet.latLng(at(position)).toBounds(ringInMetres * 2);
  return leaflet.latLngBounds([...points, ...(position ? [position] : [])].map(at));
};

/** Opens an empty map in an element of the page. */
export const openMap = (host: HTMLElement): DrawnMap => {
  const map = leaflet.map(host, { attributionControl: false, zoomControl: true, minZoom: 8, maxZoom: 18 });
  const background = leaflet.layerGroup();
  const pins = leaflet.layerGroup();
  leaflet.control.scale({ imperial: false }).addTo(map);
  return {
    showPlaces: (points, position, ringInMetres) => {
      const bounds = around(points, position, ringInMetres);
      if (!bounds.isValid()) return;
      map.fitBounds(bounds, { animate: false, padding: [16, 16], maxZoom: 17 });
      background.clearLayers().addTo(map);
      if (position) for (const layer of person(position, ringInMetres)) background.addLayer(layer);
      pins.addTo(map); // only once there is a view to draw into
    },
    showPins: (points, selectedId, onSelect) => {
      pins.clearLayers();
      for (const point of points) {
        const marker = pin(point, point.id === selectedId);
        marker.on('click keypress', () => onSelect(point.id));
        pins.addLayer(marker);
        nameForReaders(marker, point.name);
      }
    },
    close: () => void map.remove(),
  };
};
