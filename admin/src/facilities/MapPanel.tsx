import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Theme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Component, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useSay } from '../i18n/use-say.ts';
import { Wait } from '../shared/Wait.tsx';
import type { MapPoint } from './points.ts';

const PlaceMap = lazy(() => import('./PlaceMap.tsx'));

/** The map is fetched when it comes into sight; on a phone when it is asked for. The list beside it says the same. */
export function MapPanel({ points }: { points: readonly MapPoint[] }) {
  const say = useSay();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const ref = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (narrow || !ref.current) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setWanted(true), { rootMargin: '200px' });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [narrow]);
  if (points.length === 0) return null;
  return (
    <Box ref={ref}>
      <Typography variant="h3">{say.facility.map}</Typography>
      <Legend points={points} />
      <Box sx={{ height: { xs: wanted ? 380 : 'auto', md: 460 }, mt: 1 }}>
        {wanted ? (
          <MapGuard fallback={<Typography variant="body2">{say.facility.mapFailed}</Typography>}>
            <Suspense fallback={<Wait what={say.facility.map} />}>
              <PlaceMap points={points} />
            </Suspense>
          </MapGuard>
        ) : (
          narrow && <Button onClick={() => setWanted(true)}>{say.facility.mapDraw}</Button>
        )}
      </Box>
      <Typography variant="caption" color="text.secondary" component="p">
        {say.facility.mapNote}
      </Typography>
    </Box>
  );
}

/** What the signs mean, and the points of the facility as text: the map's equal. */
function Legend({ points }: { points: readonly MapPoint[] }) {
  const say = useSay();
  const own = points.filter(({ kind }) => kind !== 'monitor').reverse();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: '0.8125rem' }}>
      {own.map((point) => (
        <li key={`${point.lat} ${point.lon}`}>
          <strong>{point.kind === 'facility' ? '■' : '□'}</strong> {point.lat}, {point.lon} (
          {point.kind === 'facility' ? point.title : `${say.facility.otherPoint}: ${point.title}`})
        </li>
      ))}
      {points.length > own.length && (
        <li>
          <strong>①</strong> {say.facility.mapMonitor}: {say.facility.mapNumbers}
        </li>
      )}
    </Box>
  );
}

class MapGuard extends Component<{ fallback: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
