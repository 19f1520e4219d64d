import { View } from '@tarojs/components';

export default function NearbyPage() {
  return <View>附近驿站</View>;
}
