import mqtt, { type MqttClient } from 'mqtt';

/** Connects a real MQTT client, as a device would; resolves when the broker has taken it in. */
export function connectDevice(mqttUrl: string, clientId: string): Promise<MqttClient> {
  return mqtt.connectAsync(mqttUrl, { clientId, reconnectPeriod: 0 });
}
