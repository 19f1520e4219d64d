import { View } from '@tarojs/components';

export default function TicketPage() {
  return <View>工单详情</View>;
}
