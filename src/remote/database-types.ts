/** A value of a jsonb column. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/** The tables and functions that the server's API has; tests/sql holds this to the migrations. */
export interface Database {
  public: {
    Tables: {
      context_tag: {
        Row: {
          space_id: string;
          id: string;
          stamp: string;
          field_stamps: Json;
          deleted_stamp: string | null;
          seq: number;
          label: string | null;
          archived: boolean | null;
        };
        Insert: never;
        Update: never;
        Relationships: [];
      };
      conversation_message: {
        Row: {
          space_id: string;
          id: string;
          stamp: string;
          field_stamps: Json;
          deleted_stamp: string | null;
          seq: number;
          conversation: string | null;
          at: number | null;
          role: string | null;
          text: string | null;
          citations: Json | null;
          language: string | null;
          answers: string | null;
          answered_by: string | null;
          model: string | null;
          state: string | null;
        };
        Insert: never;
        Update: never;
        Relationships: [];
      };
      cycle: {
        Row: {
          space_id: string;
          id: string;
          stamp: string;
          field_stamps: Json;
          deleted_stamp: string | null;
          seq: number;
          source: string | null;
          start: number | null;
          end: number | null;
          offset: number | null;
          day: string | null;
          score_state: string | null;
          strain: number | null;
          energy_kilojoule: number | null;
          average_heart_rate_bpm: number | null;
          max_heart_rate_bpm: number | null;
          source_id: string | null;
        };
        Insert: never;
        Update: never;
        Relationships: [];
      };
      daily_score: {
        Row: {
          space_id: string;
          id: string;
          stamp: string;
          field_stamps: Json;
          deleted_stamp: string | null;
          seq: number;
          day: string | null;
          model_version: string | null;
          strain: Json | null;
          sustained: Json | null;
          trend: Json | null;
          forecast: Json | null;
          coming_reports: Json | null;
        };
        Insert: never;
        Update: never;
        Relationships: [];
      };
      integration: {
        Row: {
          space_id: string;
          id: string;
          stamp: string;
          field_stamps: Json;
          deleted_stamp: string | null;
          seq: number;
          provider: string | null;
          state: string | null;
          connected_at: number | null;
          history_since: number | null;
          history_done: boolean | null;
          last_success_at: number | null;
          last_error: string | null;
          records: number | null;
        };
        Insert: never;
        Update: never;
        Relationships: [];
      };
      journal_answer: {
        Row: {
          space_id: string;
          id: string;
          stamp: string;
          field_stamps: Json;
          deleted_stamp: string | null;
          seq: number;
          source: string | null;
          cycle_id: string | null;
          day: string | null;
          question: string | null;
          yes: boolean | null;
          note: string | null;
        };
        Insert: never;
        Update: never;
        Relationships: [];
      };
      lost_value: {
        Row: {
          space_id: string;
          id: string;
          stamp: string;
          field_stamps: Json;
          deleted_stamp: string | null;
          seq: number;
          table_name: string | null;
          record_id: string | null;
          field: string | null;
          value: Json | null;
          lost_stamp: string | null;
          kept_stamp: string | null;
        };
        Insert: never;
        Update: never;
        Relationships: [];
      };
      mood_entry: {
        Row: {
          space_id: string;
          id: string;
          stamp: string;
          field_stamps: Json;
          deleted_stamp: string | null;
          seq: number;
          at: number | null;
          offset: number | null;
          day: string | null;
          rating: number | null;
          energy: number | null;
          stress: number | null;
          contexts: string[] | null;
          note: string | null;
        };
        Insert: never;
        Update: never;
        Relationships: [];
      };
      questionnaire_response: {
        Row: {
          space_id: string;
          id: string;
          stamp: string;
          field_stamps: Json;
          deleted_stamp: string | null;
          seq: number;
          at: number | null;
          offset: number | null;
          day: string | null;
          instrument: string | null;
          version: string | null;
          language: string | null;
          answers: Json | null;
          scores: Json | null;
        };
        Insert: never;
        Update: never;
        Relationships: [];
      };
      recovery: {
        Row: {
          space_id: string;
          id: string;
          stamp: string;
          field_stamps: Json;
          deleted_stamp: string | null;
          seq: number;
          source: string | null;
          cycle_id: string | null;
          sleep_id: string | null;
          day: string | null;
          score_state: string | null;
          recovery_percent: number | null;
          resting_heart_rate_bpm: number | null;
          hrv_rmssd_ms: number | null;
          spo2_percent: number | null;
          skin_temperature_celsius: number | null;
          calibrating: boolean | null;
          source_id: string | null;
        };
        Insert: never;
        Update: never;
        Relationships: [];
      };
      setting: {
        Row: {
          space_id: string;
          id: string;
          stamp: string;
          field_stamps: Json;
          deleted_stamp: string | null;
          seq: number;
          key: string | null;
          value: Json | null;
        };
        Insert: never;
        Update: never;
        Relationships: [];
      };
      sleep: {
        Row: {
          space_id: string;
          id: string;
          stamp: string;
          field_stamps: Json;
          deleted_stamp: string | null;
          seq: number;
          source: string | null;
          start: number | null;
          end: number | null;
          offset: number | null;
          day: string | null;
          nap: boolean | null;
          score_state: string | null;
          in_bed_min: number | null;
          asleep_min: number | null;
          awake_min: number | null;
          light_min: number | null;
          slow_wave_min: number | null;
          rem_min: number | null;
          no_data_min: number | null;
          disturbances: number | null;
          cycles: number | null;
          need_min: number | null;
          debt_min: number | null;
          respiratory_rate_rpm: number | null;
          performance_percent: number | null;
          consistency_percent: number | null;
          efficiency_percent: number | null;
          source_id: string | null;
        };
        Insert: never;
        Update: never;
        Relationships: [];
      };
      workout: {
        Row: {
          space_id: string;
          id: string;
          stamp: string;
          field_stamps: Json;
          deleted_stamp: string | null;
          seq: number;
          source: string | null;
          start: number | null;
          end: number | null;
          offset: number | null;
          day: string | null;
          sport: string | null;
          score_state: string | null;
          strain: number | null;
          energy_kilojoule: number | null;
          average_heart_rate_bpm: number | null;
          max_heart_rate_bpm: number | null;
          distance_m: number | null;
          altitude_gain_m: number | null;
          altitude_change_m: number | null;
          zones_ms: number[] | null;
          source_id: string | null;
        };
        Insert: never;
        Update: never;
        Relationships: [];
      };
    };
    Views: Record<never, never>;
    Functions: {
      sync_push: {
        Args: { space: string; schema_version: number; changes: Json };
        Returns: Json;
      };
      sync_pull: {
        Args: {
          space: string;
          schema_version: number;
          after?: Json;
          page_size?: number;
          since?: string | null;
        };
        Returns: Json;
      };
    };
    Enums: Record<never, never>;
    CompositeTypes: Record<never, never>;
  };
}
