import { View } from '@tarojs/components';

export default function FilePage() {
  return <View>反映问题</View>;
}
