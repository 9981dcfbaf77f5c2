import { Show, SimpleShowLayout, TextField } from 'react-admin';

export const FacilityShow = () => (
  <Show>
    <SimpleShowLayout>
      <TextField source="name" />
      <TextField source="otherNames" />
      <TextField source="address" />
      <TextField source="city" />
      <TextField source="state" />
      <TextField source="status" />
      <TextField source="statusAsOf" />
      <TextField source="note" />
    </SimpleShowLayout>
  </Show>
);
