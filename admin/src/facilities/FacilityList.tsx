import { DataTable, List, TextInput } from 'react-admin';

export const FacilityList = () => (
  <List sort={{ field: 'name', order: 'ASC' }} filters={[<TextInput key="q" source="q" label="Name, other name or outside id" alwaysOn />]} exporter={false}>
    <DataTable bulkActionButtons={false} rowClick="show">
      <DataTable.Col source="name" />
      <DataTable.Col source="kind" disableSort />
      <DataTable.Col source="city" disableSort />
      <DataTable.Col source="state" disableSort />
      <DataTable.Col source="status" disableSort />
    </DataTable>
  </List>
);
