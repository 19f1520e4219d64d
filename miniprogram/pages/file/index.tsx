import { Page } from '@/ui/page';

export default function FilePage() {
  return <Page title='反映问题'>{null}</Page>;
}
