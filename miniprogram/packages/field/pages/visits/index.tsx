import { View } from '@tarojs/components';

export default function VisitsPage() {
  return <View>走访记录</View>;
}
