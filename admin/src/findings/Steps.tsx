import Box from '@mui/material/Box';

/** The way to the verdict, step by step, as it may be read aloud. */
export const Steps = ({ steps }: { steps: readonly string[] }) => (
  <Box component="ol" sx={{ m: 0, pl: 3, maxWidth: '72ch', '& li': { mb: 0.5 } }}>
    {steps.map((step) => (
      <li key={step}>{step}</li>
    ))}
  </Box>
);
