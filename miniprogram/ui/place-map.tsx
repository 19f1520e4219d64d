import { Map as NativeMap } from '@tarojs/components';
import { useMemo } from 'react';
import { words } from '@/words/controls';
import './place-map.scss';

/** A place in GCJ-02 degrees. */
export interface MapPosition {
  readonly longitude: number;
  readonly latitude: number;
}

export interface MapPoint extends MapPosition {
  readonly id: string;
  readonly name: string;
  /** Drawn paler: there, but of no use now. */
  readonly isDimmed?: boolean;
}

export interface PlaceMapProps {
  readonly points: readonly MapPoint[];
  /** Where the person is, when they let us know. */
  readonly position?: MapPosition | undefined;
  /** A ring around the person: how far they can walk. */
  readonly ringInMetres?: number;
  readonly selectedId?: string | undefined;
  readonly onSelect: (id: string) => void;
  /** Whose map facts these are. */
  readonly credit?: string;
  readonly label: string;
}

const pinOf = (isSelected: boolean, isDimmed: boolean | undefined): string => {
  if (isSelected) return '/static/pin-selected.png';
  return isDimmed ? '/static/pin-dimmed.png' : '/static/pin.png';
};

const markerOf = (point: MapPoint, index: number, selectedId: string | undefined) => {
  const isSelected = point.id === selectedId;
  const size = isSelected ? 32 : 24;
  return {
    id: index,
    longitude: point.longitude,
    latitude: point.latitude,
    iconPath: pinOf(isSelected, point.isDimmed),
    width: size,
    height: size,
    anchor: { x: 0.5, y: 0.5 },
    ...(isSelected && { callout: { ...callout, content: point.name } }),
  };
};

const callout = {
  color: '#241f1c',
  fontSize: 15,
  borderRadius: 8,
  bgColor: '#ffffff',
  padding: 8,
  display: 'ALWAYS',
  anchorX: 0,
  anchorY: 0,
  borderWidth: 0,
  borderColor: '#ffffff',
  textAlign: 'center',
} as const;

const ringLook = { color: '#241f1c80', fillColor: '#241f1c14', strokeWidth: 2 };

/** WeChat's own map with its own streets. */
export function PlaceMap({ points, position, ringInMetres, selectedId, onSelect, label }: PlaceMapProps) {
  // Kept between drawings, or every change on the page would send all pins again.
  const markers = useMemo(() => points.map((point, index) => markerOf(point, index, selectedId)), [points, selectedId]);
  const circles = useMemo(
    () => (position && ringInMetres ? [{ ...position, ...ringLook, radius: ringInMetres }] : []),
    [position, ringInMetres],
  );
  const centre = position ?? points[0];
  if (!centre) return null;
  return (
    <NativeMap
      id='place-map'
      className='place-map'
      aria-label={`${label}，${words.mapOf}`}
      longitude={centre.longitude}
      latitude={centre.latitude}
      scale={15}
      showLocation={position !== undefined}
      markers={markers}
      circles={circles}
      onMarkerTap={(event) => {
        const point = points[Number(event.detail.markerId)];
        if (point) onSelect(point.id);
      }}
      // The list beside it says the same; a map that fails to load costs nothing but the picture.
      onError={() => undefined}
    />
  );
}
