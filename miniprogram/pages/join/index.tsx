import { Page } from '@/ui/page';

export default function JoinPage() {
  return <Page title='加入工会'>{null}</Page>;
}
