import { Page } from '@/ui/page';

export default function MinePage() {
  return (
    <Page title='我的' tab={3}>
      {null}
    </Page>
  );
}
