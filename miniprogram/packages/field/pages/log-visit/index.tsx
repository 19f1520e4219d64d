import { View } from '@tarojs/components';

export default function LogVisitPage() {
  return <View>记一次走访</View>;
}
