import { Page } from '@/ui/page';

export default function NearbyPage() {
  return (
    <Page title='附近驿站' tab={1}>
      {null}
    </Page>
  );
}
