import { Page } from '@/ui/page';

export default function HomePage() {
  return (
    <Page title='工驿' tab={0}>
      {null}
    </Page>
  );
}
