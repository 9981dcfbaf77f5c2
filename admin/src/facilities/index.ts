import { FacilityList } from './FacilityList.tsx';
import { FacilityShow } from './FacilityShow.tsx';

export const facilities = { name: 'facilities', list: FacilityList, show: FacilityShow, recordRepresentation: 'name' };
