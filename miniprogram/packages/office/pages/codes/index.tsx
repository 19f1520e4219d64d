import { View } from '@tarojs/components';

export default function CodesPage() {
  return <View>入会码</View>;
}
