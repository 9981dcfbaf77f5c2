import 'maplibre-gl/dist/maplibre-gl.css';
import Box from '@mui/material/Box';
import { type Palette, useTheme } from '@mui/material/styles';
import { Map as LibreMap, Marker, NavigationControl, ScaleControl } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../i18n/use-say.ts';
import { loadOutlines, type Outlines } from './outlines.ts';
import { boundsOf, labelsIn, type MapPoint } from './points.ts';

/** A map without tiles: outlines from a file of our own and the points of the case. */
export default function PlaceMap({ points }: { points: readonly MapPoint[] }) {
  const say = useSay();
  const { palette } = useTheme();
  const ref = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState<Error | null>(null);
  useEffect(() => {
    const bounds = boundsOf(points);
    if (!ref.current || !bounds) return;
    let map: LibreMap;
    try {
      map = new LibreMap({
        container: ref.current,
        style: { version: 8, sources: {}, layers: [{ id: 'ground', type: 'background', paint: { 'background-color': palette.sunken } }] },
        bounds,
        attributionControl: false,
        cooperativeGestures: true,
        dragRotate: false,
        pitchWithRotate: false,
        fadeDuration: 0,
        locale: { 'Map.Title': say.facility.map },
      });
    } catch (error) {
      setFailed(error as Error);
      return;
    }
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
    for (const point of points) new Marker({ element: signOf(point, palette) }).setLngLat([point.lon, point.lat]).addTo(map);
    let gone = false;
    map.on('load', () => loadOutlines().then((outlines) => !gone && draw(map, outlines, palette), setFailed));
    return () => {
      gone = true;
      map.remove();
    };
  }, [points, palette, say]);
  if (failed) throw failed;
  return (
    <Box
      ref={ref}
      sx={{
        width: '100%',
        height: '100%',
        border: '1px solid',
        borderColor: 'divider',
        '& .maplibregl-ctrl-group button': { filter: palette.mode === 'dark' ? 'invert(0.9)' : 'none' },
      }}
    />
  );
}

function draw(map: LibreMap, { land, counties, states, names }: Outlines, palette: Palette) {
  map.addSource('land', { type: 'geojson', data: land });
  map.addSource('counties', { type: 'geojson', data: counties });
  map.addSource('states', { type: 'geojson', data: states });
  map.addLayer({ id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.background.paper } });
  map.addLayer({ id: 'counties', type: 'line', source: 'counties', paint: { 'line-color': palette.figure.rule, 'line-width': 0.6 } });
  for (const label of labelsIn(names, map.getBounds().toArray().flat() as [number, number, number, number])) {
    new Marker({ element: nameOf(label.name, palette) }).setLngLat([label.lon, label.lat]).addTo(map);
  }
  map.addLayer({ id: 'states', type: 'line', source: 'states', paint: { 'line-color': palette.figure.muted, 'line-width': 1.6 } });
}

/** The name of a county: for orientation, and not read aloud. */
function nameOf(name: string, palette: Palette): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('aria-hidden', 'true');
  element.textContent = name;
  Object.assign(element.style, { color: palette.figure.muted, font: `italic 12px ${getComputedStyle(document.body).fontFamily}`, pointerEvents: 'none' });
  return element;
}

/** Square for the facility, hollow for other points claimed, a numbered ring for a monitor. The list says the same, so signs are not read aloud. */
function signOf({ kind, sign, title }: MapPoint, palette: Palette): HTMLElement {
  const element = document.createElement('div');
  element.title = title;
  element.setAttribute('aria-hidden', 'true');
  element.textContent = sign;
  const size = kind === 'monitor' ? 22 : kind === 'facility' ? 16 : 12;
  Object.assign(element.style, {
    boxSizing: 'border-box',
    width: `${size}px`,
    height: `${size}px`,
    border: `2px solid ${palette.text.primary}`,
    borderRadius: kind === 'monitor' ? '50%' : '0',
    background: kind === 'facility' ? palette.text.primary : palette.background.paper,
    color: palette.text.primary,
    font: `600 12px ${getComputedStyle(document.body).fontFamily}`,
    lineHeight: `${size - 4}px`,
    textAlign: 'center',
  });
  return element;
}
